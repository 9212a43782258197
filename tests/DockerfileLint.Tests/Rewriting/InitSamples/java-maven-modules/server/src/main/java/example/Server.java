package example;

class Server {
    public static void main(String[] args) throws Exception {
        new java.net.ServerSocket(7000).accept();
    }
}
