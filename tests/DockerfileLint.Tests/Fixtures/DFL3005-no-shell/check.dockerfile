FROM mcr.microsoft.com/dotnet/aspnet:9.0-noble-chiseled
HEALTHCHECK [|CMD|] curl -f http://localhost
ENTRYPOINT ["/a"]
