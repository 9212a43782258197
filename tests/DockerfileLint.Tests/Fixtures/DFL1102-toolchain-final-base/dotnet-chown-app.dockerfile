FROM [|mcr.microsoft.com/dotnet/sdk:8.0|]
WORKDIR /src
COPY . .
RUN dotnet publish -c Release -o /app
RUN chown -R 1654 /app
USER $APP_UID
ENTRYPOINT ["dotnet", "/app/Shop.dll"]
