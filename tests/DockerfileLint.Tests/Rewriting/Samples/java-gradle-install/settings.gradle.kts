rootProject.name = "greet"
