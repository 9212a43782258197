import java.nio.charset.Charset;
import java.text.NumberFormat;
import java.util.Locale;

public class Main {
    public static void main(String[] args) {
        String text = NumberFormat.getInstance(Locale.GERMANY).format(1234.5);
        System.out.write(text.getBytes(Charset.forName("windows-1252")), 0, text.length());
    }
}
