FROM [|mcr.microsoft.com/dotnet/aspnet:10.0-bookworm-slim|]
COPY app .
ENTRYPOINT ["dotnet", "a.dll"]
