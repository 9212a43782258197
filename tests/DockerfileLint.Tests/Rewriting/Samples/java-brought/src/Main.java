public class Main {
    public static void main(String[] args) {
        System.getLogger("app").log(System.Logger.Level.INFO, "up");
    }
}
