FROM scratch AS scratch-run
[|RUN|] mkdir /data

FROM mcr.microsoft.com/dotnet/aspnet:8.0-noble-chiseled-extra
WORKDIR /app
[|RUN|] mkdir /data
COPY publish .
HEALTHCHECK [|CMD|] curl -f http://localhost:8080/healthz || exit 1
[|ENTRYPOINT|] dotnet App.dll "a b" --say=\"x\"
