FROM debian:13
LABEL db.password=[|opensesame|] com.example.adminPassword=[|"hunter2pass"|] com.example.password-policy=strict
ENV CACHE=redis://:[|opensesame|]@cache:6379/0
HEALTHCHECK CMD curl -f -u monitor:[|opensesame|] http://localhost:8080/health
CMD ["app", "--password", "[|opensesame|]", "--user", "app"]
ENTRYPOINT app --token=$TOKEN --password [|hunter2pass|]
FROM debian:13
LABEL password=<password> password-file=/run/secrets/a token=abcd
HEALTHCHECK CMD ["sh", "-c", "curl -u monitor:$PASSWORD http://localhost:8080/ && mysqladmin -p[|opensesame|] ping"]
CMD ["redis-server", "--requirepass", "[|opensesame|]"]
ENTRYPOINT ["app", "--password", "changeme", "--api-key=YOUR_API_KEY"]
