import { QueryClientProvider } from '@tanstack/react-query';
import { ConfigProvider } from 'antd';
import { StrictMode, useState, type ReactNode } from 'react';
import { RouterProvider } from 'react-router/dom';
import { createQueryClient } from './api/query-client.ts';
import { useDemoClock } from './api/demo.ts';
import { antdLocale } from './i18n/antd-locale.ts';
import { useDocumentLanguage, useText } from './i18n/use-text.ts';
import type { createRouter } from './router.tsx';
import { antdTheme } from './theme/antd-theme.ts';
import { useMedia, usePhone, useScheme, useThemeAttributes } from './theme/theme-choice.ts';
import { ShopTime } from './time/now.tsx';
import { Toasts } from './toast/toasts.tsx';

/** The whole front end: cache, look, language, time, then the page of the address. */
export function App({ router }: { router: ReturnType<typeof createRouter> }) {
  const [queryClient] = useState(createQueryClient);
  return (
    <StrictMode>
      <QueryClientProvider client={queryClient}>
        <Look>
          <Time>
            <Toasts>
              <RouterProvider router={router} />
            </Toasts>
          </Time>
        </Look>
      </QueryClientProvider>
    </StrictMode>
  );
}

function Look(props: { children: ReactNode }) {
  const scheme = useScheme();
  const phone = usePhone();
  const still = useMedia('(prefers-reduced-motion: reduce)');
  const { language } = useText();
  useThemeAttributes(scheme);
  useDocumentLanguage();
  return (
    <ConfigProvider
      theme={antdTheme(scheme, phone, still)}
      locale={antdLocale(language)}
      // Without this antd writes 「提 交」, which nobody searches for.
      button={{ autoInsertSpace: false }}
      wave={{ disabled: true }}
    >
      <div className="page">{props.children}</div>
    </ConfigProvider>
  );
}

function Time(props: { children: ReactNode }) {
  const clock = useDemoClock();
  return <ShopTime serverNow={clock.data?.now}>{props.children}</ShopTime>;
}
