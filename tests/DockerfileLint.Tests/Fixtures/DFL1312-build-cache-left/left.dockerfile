FROM eclipse-temurin:21-jdk
COPY . /src
WORKDIR /src
RUN [|./mvnw -B package|]
CMD ["java", "-jar", "target/app.jar"]
