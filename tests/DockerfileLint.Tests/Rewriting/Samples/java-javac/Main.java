public class Main {
    public static void main(String[] args) throws Exception {
        System.out.println(new Greeter().greet(java.nio.file.Files.readString(java.nio.file.Path.of("names.txt"))));
    }
}
