/** What has to be asked before a comparison is final: values that are missing, lost, or of unknown meaning. */
package dev.autogen.generator.question;
