using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace InferenceDash.Store.Database.Migrations;

[DbContext(typeof(StoreContext))]
[Migration("20261127110000_ServerKeys")]
internal sealed partial class ServerKeys;
