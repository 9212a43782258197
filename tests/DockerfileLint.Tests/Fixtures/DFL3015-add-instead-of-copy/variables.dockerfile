FROM eclipse-temurin:21-jre
ARG JAR_FILE
ARG JAR_URL
ARG DATA_FILE
[|ADD|] ${JAR_FILE} /app.jar
ADD ${JAR_URL} /other.jar
ADD ${DATA_FILE} /data/
