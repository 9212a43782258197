FROM [|mcr.microsoft.com/dotnet/core/aspnet:3.1|]
COPY out /app
ENTRYPOINT ["dotnet", "/app/a.dll"]
