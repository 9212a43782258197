public class Greeter {
    String greet(String name) { return "Hello " + name; }
}
