import { Link } from "@remix-run/react";
import { Package } from "lucide-react";
import type { ProductView } from "../../domain/products/views.ts";
import {
  keepLink,
  noProducts,
  noProductsWhy,
  productsLead,
  productsTitle,
  retiredChip,
} from "../../i18n/products.ts";
import { Columns, PageHeader } from "../layout/columns.tsx";
import { ButtonLink } from "../primitives/button.tsx";
import { Chip } from "../primitives/chip.tsx";
import { EmptyState } from "../primitives/empty-state.tsx";

/** The catalogue, one line a product. */
export function ProductsPage({ products, keeps }: { products: ProductView[]; keeps: boolean }) {
  return (
    <Columns>
      <PageHeader title={productsTitle()} lead={productsLead()}>
        {keeps && (
          <ButtonLink to="/admin/products" tone="quiet" size="small">
            {keepLink()}
          </ButtonLink>
        )}
      </PageHeader>
      {products.length === 0 ? (
        <EmptyState icon={<Package />} title={noProducts()}>
          {noProductsWhy()}
        </EmptyState>
      ) : (
        <ul className="divide-y divide-line border-y border-line">
          {products.map((product) => (
            <li key={product.slug} className="relative py-4">
              <h2 className="flex flex-wrap items-center gap-x-3 gap-y-1 text-17 font-semibold">
                <Link
                  to={product.path}
                  className="after:absolute after:inset-0 hover:text-link hover:underline hover:decoration-1 hover:underline-offset-3"
                >
                  {product.name}
                </Link>
                {product.retired && <Chip>{retiredChip()}</Chip>}
              </h2>
              {product.description && <p className="mt-0.5 text-quiet">{product.description}</p>}
            </li>
          ))}
        </ul>
      )}
    </Columns>
  );
}
