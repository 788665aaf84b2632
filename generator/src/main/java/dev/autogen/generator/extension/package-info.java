/**
 * What a project adds to autogen's own judgement: small interfaces, of which a class of the user's implements those it
 * needs.
 *
 * <p>Such a class stands on the class path of the entities and is named by {@code extension = com.example.OurRules}, or
 * is handed over as an object by whoever uses the generator as a library.
 */
package dev.autogen.generator.extension;
