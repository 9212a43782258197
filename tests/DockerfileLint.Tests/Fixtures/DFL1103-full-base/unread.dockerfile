FROM [|eclipse-temurin:21-jdk|]
WORKDIR /app
COPY app.jar ./
CMD ["./start.sh"]
