FROM mcr.microsoft.com/dotnet/sdk:8.0 AS b
WORKDIR /s
COPY [|.|] .
RUN dotnet publish -c Release -o /o
FROM mcr.microsoft.com/dotnet/aspnet:8.0
COPY --from=b /o /app
ENTRYPOINT ["dotnet","/app/A.dll"]
