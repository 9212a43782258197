package example;

class Feed {
    public static void main(String[] args) {}
}
