/** Types that a schema defines itself: enums and composite types. */
package dev.autogen.runtime.type;
