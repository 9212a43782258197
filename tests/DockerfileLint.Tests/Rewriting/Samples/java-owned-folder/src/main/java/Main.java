public class Main { public static void main(String[] a) throws Exception { new java.io.FileWriter("data/db.txt").close(); } }
