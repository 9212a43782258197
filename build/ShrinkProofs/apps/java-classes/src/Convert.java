import java.io.IOException;

public final class Convert {
    public static void main(String[] args) throws IOException {
        Rates rates = Rates.read("rates/euro.csv");
        for (String name : rates.names()) {
            System.out.printf("%s %.2f%n", name, rates.of(name) * Double.parseDouble(args[0]));
        }
    }
}
