package app;

import java.nio.file.FileSystems;
import java.nio.file.Path;

public class Main {
    public static void main(String[] args) throws Exception {
        try (var archive = FileSystems.newFileSystem(Path.of("data.zip"), (ClassLoader) null)) {
            System.out.println(archive.isOpen());
        }
    }
}
