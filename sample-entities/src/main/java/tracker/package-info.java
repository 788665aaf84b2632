/** A task tracker. Each entity shows one mapping feature, which its Javadoc names. */
package tracker;
