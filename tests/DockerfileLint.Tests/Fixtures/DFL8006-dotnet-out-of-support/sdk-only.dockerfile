FROM [|microsoft/dotnet:2.2-sdk|] AS build
WORKDIR /src
COPY . .
RUN dotnet publish -c Release -o /app

FROM [|microsoft/dotnet:2.2-aspnetcore-runtime|]
COPY --from=build /app /app
ENTRYPOINT ["dotnet", "/app/App.dll"]
