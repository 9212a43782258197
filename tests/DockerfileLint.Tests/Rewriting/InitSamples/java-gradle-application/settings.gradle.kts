rootProject.name = "feed"
