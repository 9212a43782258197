import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

final class Rates {
    private final Map<String, Double> rates = new TreeMap<>();

    static Rates read(String file) throws IOException {
        Rates read = new Rates();
        for (String line : Files.readAllLines(Path.of(file))) {
            String[] cells = line.split(",");
            read.rates.put(cells[0], Double.valueOf(cells[1]));
        }
        return read;
    }

    Set<String> names() {
        return rates.keySet();
    }

    double of(String name) {
        return rates.get(name);
    }
}
