public class Check {
    public static void main(String[] args) {
        System.out.println("checked");
    }
}
