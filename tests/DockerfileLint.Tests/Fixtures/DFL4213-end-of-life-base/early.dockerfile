FROM openjdk:27-ea-slim
