package io.creditkit.examples.sandbox;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import javax.annotation.processing.Generated;
import org.immutables.value.Value;

/** How the values of this package are generated. In the source alone, as a host has no annotations of the generator. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.SOURCE)
@Value.Style(
        visibility = Value.Style.ImplementationVisibility.PACKAGE,
        overshadowImplementation = true,
        jdkOnly = true,
        jdk9Collections = true,
        // And not the generator's own, which would stay in the classes and let a host's javac warn.
        allowedClasspathAnnotations = Generated.class)
@interface SandboxValue {}
