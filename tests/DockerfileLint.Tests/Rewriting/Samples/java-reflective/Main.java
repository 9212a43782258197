public class Main {
    public static void main(String[] args) throws Exception {
        Class.forName(System.getenv("HANDLER")).getDeclaredConstructor().newInstance();
    }
}
