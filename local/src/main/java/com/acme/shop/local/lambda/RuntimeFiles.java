package com.acme.shop.local.lambda;

import com.acme.shop.local.lambda.bootstrap.Bootstrap;
import com.amazonaws.services.lambda.runtime.api.client.AWSLambda;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;

/**
 * What every execution environment is started with.
 *
 * @param bootstrap a jar of the bootstrap's classes alone: with this module's own classes on the
 *     functions' class path they would see what they cannot see on Lambda
 * @param nativeLibrary AWS's transport, where there is one for this machine
 */
record RuntimeFiles(Path bootstrap, Optional<Path> nativeLibrary) {

  private static final List<String> CLASSES =
      List.of("Bootstrap", "ParentWatch", "JavaRuntime", "JavaTransport");

  static RuntimeFiles create(Path directory, RuntimeClient client) throws IOException {
    Path bootstrap = directory.resolve("bootstrap.jar");
    writeBootstrap(bootstrap);
    return switch (client) {
      case NATIVE -> new RuntimeFiles(bootstrap, unpackLibrary(directory));
      case JAVA -> new RuntimeFiles(bootstrap, Optional.empty());
    };
  }

  private static void writeBootstrap(Path jar) throws IOException {
    String folder = Bootstrap.class.getPackageName().replace('.', '/');
    try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar))) {
      for (String name : CLASSES) {
        out.putNextEntry(new JarEntry(folder + "/" + name + ".class"));
        try (InputStream bytes = Bootstrap.class.getResourceAsStream(name + ".class")) {
          if (bytes == null) {
            throw new FileNotFoundException(name + ".class");
          }
          bytes.transferTo(out);
        }
      }
    }
  }

  // AWS's client would unpack it for each process into one fixed file in /tmp, under the feet of a
  // process that is just loading it. Unpacked once here, it is only named to the client.
  private static Optional<Path> unpackLibrary(Path directory) throws IOException {
    if (!System.getProperty("os.name").toLowerCase(Locale.ROOT).startsWith("linux")) {
      return Optional.empty();
    }
    try (InputStream library = AWSLambda.class.getResourceAsStream("/jni/" + libraryName())) {
      if (library == null) {
        return Optional.empty();
      }
      Path file = directory.resolve("libaws-lambda-jni.so");
      Files.copy(library, file);
      return Optional.of(file);
    }
  }

  private static String libraryName() {
    String machine = System.getProperty("os.arch").equals("aarch64") ? "aarch_64" : "x86_64";
    String muslLoader = machine.replace("aarch_64", "aarch64");
    boolean musl = Files.exists(Path.of("/lib/ld-musl-" + muslLoader + ".so.1"));
    return "libaws-lambda-jni.linux" + (musl ? "_musl-" : "-") + machine + ".so";
  }
}
