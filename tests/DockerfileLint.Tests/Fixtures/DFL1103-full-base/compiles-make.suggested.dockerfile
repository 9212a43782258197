FROM eclipse-temurin:21-jdk-alpine
WORKDIR /app
COPY Makefile app.jar ./
RUN make
CMD ["java", "-jar", "app.jar"]
