set -e
javac -d /tmp /app/Hello.java
exec java -cp /tmp Hello
