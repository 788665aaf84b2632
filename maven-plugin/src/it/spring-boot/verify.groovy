def log = new File(basedir, 'build.log').text
assert log.contains('found Spring Boot: names are those it gives')
assert log.contains('+ table order_line')
assert log.contains('no difference between the entities and the database')
