FROM gcr.io/distroless/java21-debian13
COPY app.jar /
ENTRYPOINT ["/usr/bin/java", "-jar", "/app.jar"]
