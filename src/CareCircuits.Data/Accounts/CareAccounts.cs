using CareCircuits.Data.Databases;
using CareCircuits.Data.Model;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CareCircuits.Data.Accounts;

/// <summary>Keeps the accounts of ASP.NET Core Identity in the house's own database.</summary>
public static class CareAccounts
{
    /// <summary>Has Identity keep its accounts here, beside what <c>AddCareData</c> registered.</summary>
    public static IdentityBuilder AddCareAccounts(this IdentityBuilder builder)
    {
        builder.Services.AddScoped(provider => provider.GetRequiredService<CareStore>().NewContext());
        builder.Services.AddScoped<IUserStore<Account>, UserOnlyStore<Account, CareContext, Guid>>();
        return builder;
    }
}
