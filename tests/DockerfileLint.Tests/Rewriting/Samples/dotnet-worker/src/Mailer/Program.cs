var builder = Host.CreateApplicationBuilder(args);
builder.Services.AddHostedService<Mailer.Postman>();
builder.Build().Run();
