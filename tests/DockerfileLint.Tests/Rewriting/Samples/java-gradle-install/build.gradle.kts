plugins {
    application
}

dependencies {
    testImplementation("org.junit.jupiter:junit-jupiter:5.11.4")
}

application {
    mainClass = "com.example.Main"
}
