FROM golang:1.25 AS build
RUN go build -o /app .
FROM eclipse-temurin:21-jdk
RUN ./mvnw -B dependency:go-offline
RUN ./mvnw -B package && rm -rf ~/.m2/repository
RUN --mount=type=cache,target=/root/.m2/repository mvn package
RUN --mount=type=cache,target=/root/.gradle ./gradlew assemble
RUN cargo install just && rm -rf "$CARGO_HOME/registry"
CMD ["java", "-jar", "target/app.jar"]
