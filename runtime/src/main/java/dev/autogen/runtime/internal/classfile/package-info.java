/**
 * What a class file says without loading the class: bytes go in, flags, interfaces and the values of its annotations
 * come out.
 */
package dev.autogen.runtime.internal.classfile;
