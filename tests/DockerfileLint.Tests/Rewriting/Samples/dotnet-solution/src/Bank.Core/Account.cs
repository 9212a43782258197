namespace Bank.Core; public sealed record Account(int Id, decimal Balance);
