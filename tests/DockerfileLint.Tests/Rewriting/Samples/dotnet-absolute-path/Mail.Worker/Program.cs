var builder = Host.CreateApplicationBuilder(args);
builder.Services.AddHostedService<Mail.Worker.Sender>();
builder.Build().Run();
