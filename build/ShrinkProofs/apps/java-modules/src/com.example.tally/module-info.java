module com.example.tally {
    requires java.logging;
    requires jdk.httpserver;
}
