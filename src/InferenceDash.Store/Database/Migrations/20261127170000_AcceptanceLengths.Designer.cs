using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace InferenceDash.Store.Database.Migrations;

[DbContext(typeof(StoreContext))]
[Migration("20261127170000_AcceptanceLengths")]
internal sealed partial class AcceptanceLengths;
