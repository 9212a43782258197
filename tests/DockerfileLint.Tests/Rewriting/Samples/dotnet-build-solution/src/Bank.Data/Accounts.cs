using Bank.Core;
using Dapper;
using Microsoft.Data.SqlClient;

namespace Bank.Data;

public sealed class Accounts(IConfiguration settings)
{
    public Account? Find(int id)
    {
        using var connection = new SqlConnection(settings.GetConnectionString("Bank"));
        return connection.QuerySingleOrDefault<Account>("select Id, Balance from Accounts where Id = @id", new { id });
    }
}
