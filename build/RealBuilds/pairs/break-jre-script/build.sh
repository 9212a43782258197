set -e
javac Hello.java
