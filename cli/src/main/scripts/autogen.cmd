@echo off
if defined JAVA_HOME (set "AUTOGEN_JAVA=%JAVA_HOME%\bin\java") else (set "AUTOGEN_JAVA=java")
"%AUTOGEN_JAVA%" -XX:+UseSerialGC -XX:TieredStopAtLevel=1 %AUTOGEN_JAVA_OPTS% -jar "%~dp0..\lib\autogen.jar" %*
