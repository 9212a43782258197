module app {
    requires transitive java.net.http;
    requires java.logging;
    requires static com.example.annotations;
}
