FROM [|eclipse-temurin:21-jdk-jammy|]
COPY --from=maven:3.9 /usr/share/maven /usr/share/maven
COPY mvn-entrypoint.sh /usr/local/bin/mvn-entrypoint.sh
ENTRYPOINT ["/usr/local/bin/mvn-entrypoint.sh"]
CMD ["mvn"]
